using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Native;

/// <summary>A coordinate transformation that GDAL holds.</summary>
internal sealed class CoordinateTransformHandle : SafeHandle
{
    /// <summary>Takes ownership.</summary>
    public CoordinateTransformHandle(nint transformation)
        : base(0, ownsHandle: true) => SetHandle(transformation);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        using (NativeGate.EnterGdal())
        {
            OsrApi.OCTDestroyCoordinateTransformation(handle);
        }

        return true;
    }
}
