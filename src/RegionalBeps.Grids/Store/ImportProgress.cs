namespace RegionalBeps.Grids.Store;

/// <summary>How far an import is.</summary>
/// <param name="BytesReceived">Bytes of 32-bit numbers that were taken in.</param>
/// <param name="BytesExpected">Bytes that are needed in all.</param>
/// <param name="ChunksSealed">Chunks that are complete.</param>
/// <param name="ChunksExpected">Chunks that are to be made.</param>
public readonly record struct ImportProgress(long BytesReceived, long BytesExpected, int ChunksSealed, int ChunksExpected);
