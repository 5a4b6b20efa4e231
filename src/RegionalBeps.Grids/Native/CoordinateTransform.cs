namespace RegionalBeps.Grids.Native;

/// <summary>Takes points from one coordinate reference system to another.</summary>
public sealed unsafe class CoordinateTransform : IDisposable
{
    private readonly CoordinateTransformHandle handle;

    /// <summary>Prepares the way between two systems.</summary>
    /// <exception cref="GdalException">There is no way.</exception>
    public CoordinateTransform(SpatialReference from, SpatialReference to)
    {
        using (NativeGate.EnterGdal())
        {
            GdalApi.CPLErrorReset();
            handle = new CoordinateTransformHandle(OsrApi.OCTNewCoordinateTransformation(from.Handle, to.Handle));
            if (handle.IsInvalid)
            {
                string reason = NativeText.FromUtf8(GdalApi.CPLGetLastErrorMsg());
                throw new GdalException(from.Name, $"transform coordinates to {to.Name}", reason);
            }
        }
    }

    /// <summary>Transforms points in place; a point that has no image becomes NaN in both coordinates.</summary>
    /// <param name="x">Eastings, or longitudes in degrees.</param>
    /// <param name="y">Northings, or latitudes in degrees; as long as <paramref name="x"/>.</param>
    public void Apply(Span<double> x, Span<double> y)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, x.Length);
        int[] succeeded = new int[x.Length];
        fixed (double* firstX = x, firstY = y)
        {
            fixed (int* success = succeeded)
            {
                using (NativeGate.EnterGdal())
                {
                    _ = OsrApi.OCTTransformEx(handle, x.Length, firstX, firstY, null, success);
                }
            }
        }

        for (int p = 0; p < x.Length; p++)
        {
            if (succeeded[p] == 0)
            {
                x[p] = double.NaN;
                y[p] = double.NaN;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();
}
