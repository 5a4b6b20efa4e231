namespace RegionalBeps.Pipeline.Reporting;

/// <summary>An input file of a run.</summary>
/// <param name="Path">Where it lay, relative to the configuration's folder where it lies below it.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Digest of its content, lower-case hexadecimal.</param>
public sealed record InputFile(string Path, long Bytes, string Sha256);
