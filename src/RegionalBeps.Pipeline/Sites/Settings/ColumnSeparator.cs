namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>What stands between the columns of a text file.</summary>
public enum ColumnSeparator
{
    /// <summary>Found out from the header.</summary>
    Auto,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>A tabulator.</summary>
    Tab,

    /// <summary>Any number of spaces.</summary>
    Spaces,
}
