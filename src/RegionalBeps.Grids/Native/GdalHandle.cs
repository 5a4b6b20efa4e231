using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Native;

/// <summary>An open GDAL dataset; closes it even if the owner forgot.</summary>
internal sealed class GdalHandle : SafeHandle
{
    /// <summary>Takes ownership of an open dataset.</summary>
    public GdalHandle(nint dataset)
        : base(0, ownsHandle: true) => SetHandle(dataset);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        using (NativeGate.EnterGdal())
        {
            GdalApi.GDALClose(handle);
        }

        return true;
    }
}
