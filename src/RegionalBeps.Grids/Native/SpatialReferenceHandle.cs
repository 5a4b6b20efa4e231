using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Native;

/// <summary>A coordinate reference system that GDAL holds.</summary>
internal sealed class SpatialReferenceHandle : SafeHandle
{
    /// <summary>Takes ownership.</summary>
    public SpatialReferenceHandle(nint reference)
        : base(0, ownsHandle: true) => SetHandle(reference);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        using (NativeGate.EnterGdal())
        {
            OsrApi.OSRDestroySpatialReference(handle);
        }

        return true;
    }
}
