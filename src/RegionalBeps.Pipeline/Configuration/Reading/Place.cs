namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>A place in a text file; lines and columns count from 1.</summary>
internal readonly record struct Place(int Line, int Column);
