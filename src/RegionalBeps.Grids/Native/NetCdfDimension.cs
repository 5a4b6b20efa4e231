namespace RegionalBeps.Grids.Native;

/// <summary>A dimension of a netCDF file.</summary>
/// <param name="Id">The library's number of it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Length">Its present length.</param>
/// <param name="IsUnlimited">True if it may grow.</param>
public sealed record NetCdfDimension(int Id, string Name, long Length, bool IsUnlimited);
