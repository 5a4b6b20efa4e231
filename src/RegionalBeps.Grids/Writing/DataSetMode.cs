namespace RegionalBeps.Grids.Writing;

/// <summary>How a <see cref="DataSet"/> is opened.</summary>
public enum DataSetMode
{
    /// <summary>An existing file, to be read.</summary>
    ReadOnly,

    /// <summary>A new file; it takes the place of an existing one when it is committed.</summary>
    Create,
}
