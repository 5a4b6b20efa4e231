using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Tests.Reading;

/// <summary>A small NetCDF file of 3 x 2 cells for tests; each part can be said otherwise than is good.</summary>
internal sealed class SmallFile
{
    public NetCdfFormat Format { get; init; } = NetCdfFormat.NetCdf4;

    public NetCdfType Type { get; init; } = NetCdfType.Real32;

    public string Name { get; init; } = "tas";

    public string[] Order { get; init; } = ["time", "lat", "lon"];

    public double[] Latitudes { get; init; } = [50.25, 49.75];

    public double[] Longitudes { get; init; } = [110.25, 110.75, 111.25];

    public double[] Times { get; init; } = [0.0, 1.0];

    public bool IsTimeUnlimited { get; init; }

    public string TimeUnits { get; init; } = "days since 2001-01-01";

    public string? Calendar { get; init; }

    public string? Units { get; init; } = "K";

    public double[]? TimeBounds { get; init; }

    /// <summary>Values in the order of <see cref="Order"/>, the last dimension fastest.</summary>
    public required double[] Values { get; init; }

    public Action<NetCdfVariable> Attributes { get; init; } = _ => { };

    public string Write(string path)
    {
        using NetCdfFile file = NetCdfFile.Create(path, Format);
        Dictionary<string, NetCdfDimension> dimensions = new()
        {
            ["time"] = file.DefineDimension("time", IsTimeUnlimited ? 0 : Times.Length),
            ["lat"] = file.DefineDimension("lat", Latitudes.Length),
            ["lon"] = file.DefineDimension("lon", Longitudes.Length),
        };
        NetCdfVariable time = file.DefineVariable("time", NetCdfType.Real64, dimensions["time"]);
        time.Attributes.Set("units", TimeUnits);
        if (Calendar is not null)
        {
            time.Attributes.Set("calendar", Calendar);
        }

        NetCdfVariable latitude = file.DefineVariable("lat", NetCdfType.Real64, dimensions["lat"]);
        NetCdfVariable longitude = file.DefineVariable("lon", NetCdfType.Real64, dimensions["lon"]);
        NetCdfVariable values = file.DefineVariable(Name, Type, [.. Order.Select(name => dimensions[name])]);
        if (Units is not null)
        {
            values.Attributes.Set("units", Units);
        }

        Attributes(values);
        NetCdfVariable? bounds = null;
        if (TimeBounds is not null)
        {
            time.Attributes.Set("bounds", "time_bnds");
            bounds = file.DefineVariable("time_bnds", NetCdfType.Real64, dimensions["time"], file.DefineDimension("bnds", 2));
        }

        file.EndDefine();
        time.Write<double>([0], [Times.Length], Times);
        latitude.WriteAll<double>(Latitudes);
        longitude.WriteAll<double>(Longitudes);
        long[] lengths = [.. Order.Select(name => name == "time" ? Times.Length : dimensions[name].Length)];
        values.Write<double>(new long[lengths.Length], lengths, Values);
        bounds?.WriteAll<double>(TimeBounds);
        file.Close();
        return path;
    }
}
