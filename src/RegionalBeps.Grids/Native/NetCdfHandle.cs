using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Native;

/// <summary>The library's number of an open netCDF file; closes it even if the owner forgot.</summary>
internal sealed class NetCdfHandle : SafeHandle
{
    /// <summary>Takes ownership of an open file.</summary>
    public NetCdfHandle(int id)
        : base(-1, ownsHandle: true) => SetHandle(id);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == -1;

    /// <summary>The library's number.</summary>
    public int Id
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsClosed, this);
            return (int)handle;
        }
    }

    /// <summary>Closes and reports, so that a failed last flush is not lost as it would be in a finalizer.</summary>
    public int CloseAndReport()
    {
        int code;
        using (NativeGate.EnterNetCdf())
        {
            code = NetCdfApi.nc_close((int)handle);
        }

        SetHandleAsInvalid();
        return code;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        using (NativeGate.EnterNetCdf())
        {
            return NetCdfApi.nc_close((int)handle) == 0;
        }
    }
}
