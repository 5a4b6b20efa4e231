using System.Text.RegularExpressions;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Sites.Tables;

/// <summary>What the columns of FLUXNET and PLUMBER2 mean without being told.</summary>
internal sealed partial class ColumnNames
{
    private static readonly Dictionary<string, string[]> FluxnetForcing = new()
    {
        ["air_temperature"] = ["TA_F", "TA_F_MDS", "TA"],
        ["shortwave_down"] = ["SW_IN_F", "SW_IN_F_MDS", "SW_IN"],
        ["longwave_down"] = ["LW_IN_F", "LW_IN_F_MDS", "LW_IN"],
        ["vapour_pressure_deficit"] = ["VPD_F", "VPD_F_MDS", "VPD"],
        ["relative_humidity"] = ["RH"],
        ["surface_pressure"] = ["PA_F", "PA"],
        ["precipitation"] = ["P_F", "P"],
        ["wind_speed"] = ["WS_F", "WS"],
    };

    private static readonly Dictionary<string, string[]> FluxnetDays = new()
    {
        ["air_temperature_day"] = ["TA_F_DAY", "TA_F_MDS_DAY"],
        ["air_temperature_night"] = ["TA_F_NIGHT", "TA_F_MDS_NIGHT"],
    };

    private static readonly Dictionary<string, string[]> PlumberForcing = new()
    {
        ["air_temperature"] = ["Tair"],
        ["shortwave_down"] = ["SWdown"],
        ["longwave_down"] = ["LWdown"],
        ["specific_humidity"] = ["Qair"],
        ["relative_humidity"] = ["RH"],
        ["surface_pressure"] = ["Psurf", "PSurf"],
        ["precipitation"] = ["Precip"],
        ["rainfall"] = ["Rainf"],
        ["snowfall"] = ["Snowf"],
        ["wind_speed"] = ["Wind"],
    };

    private static readonly Dictionary<string, string[]> FluxnetFluxes = new()
    {
        ["latent_heat"] = ["LE_F_MDS", "LE"],
        ["sensible_heat"] = ["H_F_MDS", "H"],
        ["net_radiation"] = ["NETRAD"],
        ["ground_heat"] = ["G_F_MDS", "G"],
        ["gross_primary_productivity"] = ["GPP_NT_VUT_REF", "GPP_NT_CUT_REF"],
        ["ecosystem_respiration"] = ["RECO_NT_VUT_REF", "RECO_NT_CUT_REF"],
    };

    private static readonly Dictionary<string, string[]> PlumberFluxes = new()
    {
        ["latent_heat"] = ["Qle"],
        ["sensible_heat"] = ["Qh"],
        ["net_radiation"] = ["Rnet"],
        ["ground_heat"] = ["Qg"],
        ["gross_primary_productivity"] = ["GPP"],
    };

    private static readonly (string Base, string Unit)[] FluxnetUnits =
    [
        ("TA", "degC"), ("TS", "degC"), ("SW_IN", "W m-2"), ("LW_IN", "W m-2"), ("VPD", "hPa"), ("PA", "kPa"), ("RH", "%"), ("SWC", "%"),
        ("WS", "m s-1"), ("LE", "W m-2"), ("H", "W m-2"), ("NETRAD", "W m-2"), ("G", "W m-2"), ("P", "mm"), ("D_SNOW", "cm"),
    ];

    private static readonly Dictionary<string, string> PlumberUnits = new()
    {
        ["Tair"] = "K", ["SWdown"] = "W m-2", ["LWdown"] = "W m-2", ["Qair"] = "1", ["RH"] = "%", ["Psurf"] = "Pa", ["PSurf"] = "Pa", ["VPD"] = "hPa",
        ["Precip"] = "kg m-2 s-1", ["Rainf"] = "kg m-2 s-1", ["Snowf"] = "kg m-2 s-1", ["Wind"] = "m s-1", ["Qle"] = "W m-2", ["Qh"] = "W m-2",
        ["Rnet"] = "W m-2", ["Qg"] = "W m-2", ["GPP"] = "umol m-2 s-1", ["NEE"] = "umol m-2 s-1",
    };

    private readonly ColumnConvention _convention;
    private readonly bool _isDailyOrLonger;

    private ColumnNames(ColumnConvention convention, bool isDailyOrLonger)
    {
        _convention = convention;
        _isDailyOrLonger = isDailyOrLonger;
    }

    /// <summary>The numbers that stand for missing values beside those that the site file names.</summary>
    public IReadOnlyList<double> Missing => _convention == ColumnConvention.Named ? [] : [-9999];

    /// <summary>The quality that counts where nobody states another: in FLUXNET's days a share, else a code.</summary>
    public double? QualityAtLeast => _convention == ColumnConvention.Fluxnet && _isDailyOrLonger ? 0.7 : null;

    /// <summary>The flags that count where nobody states others: measured.</summary>
    public IReadOnlyList<int> QualityFlags { get; } = [0];

    /// <summary>What a table follows.</summary>
    public static ColumnNames Of(SiteTable table, SiteTableSettings settings, TableAxis axis)
    {
        ColumnConvention convention = settings.Convention != ColumnConvention.Auto ? settings.Convention
            : IsFluxnet(table) ? ColumnConvention.Fluxnet
            : table.Has("Tair") || table.Has("Qle") ? ColumnConvention.Plumber2
            : ColumnConvention.Named;
        return new ColumnNames(convention, axis.IsDaily || axis.IsMonthly);
    }

    /// <summary>For each forcing variable the column of the table that holds it, as far as one does.</summary>
    public IEnumerable<(string Variable, string Column)> ForcingIn(SiteTable table) => _convention switch
    {
        ColumnConvention.Fluxnet => Present(table, _isDailyOrLonger ? FluxnetForcing.Concat(FluxnetDays) : FluxnetForcing),
        ColumnConvention.Plumber2 => Present(table, PlumberForcing),
        _ => [],
    };

    /// <summary>For each observed flux the column of the table that holds it, as far as one does.</summary>
    public IEnumerable<(string Quantity, string Column)> FluxesIn(SiteTable table) => _convention switch
    {
        ColumnConvention.Fluxnet => Present(table, FluxnetFluxes),
        ColumnConvention.Plumber2 => Present(table, PlumberFluxes),
        _ => [],
    };

    /// <summary>The unit of a column; null where the convention does not know it.</summary>
    public string? UnitOf(string column)
    {
        if (_convention == ColumnConvention.Plumber2)
        {
            return PlumberUnits.GetValueOrDefault(column);
        }

        if (_convention != ColumnConvention.Fluxnet)
        {
            return null;
        }

        bool isCarbon = column.StartsWith("GPP_", StringComparison.Ordinal) || column.StartsWith("RECO_", StringComparison.Ordinal)
            || column.StartsWith("NEE_", StringComparison.Ordinal);
        return isCarbon ? _isDailyOrLonger ? "gC m-2 d-1" : "umol m-2 s-1"
            : FluxnetUnits.FirstOrDefault(known => column == known.Base || column.StartsWith(known.Base + "_", StringComparison.Ordinal)).Unit;
    }

    /// <summary>The column of a column's quality flag; null where there is none.</summary>
    public string? QualityOf(SiteTable table, string column)
    {
        string[] candidates = _convention switch
        {
            ColumnConvention.Fluxnet => [column + "_QC", OfCarbonFlux().Replace(column, "NEE_") + "_QC"],
            ColumnConvention.Plumber2 => [column + "_qc"],
            _ => [],
        };
        return candidates.FirstOrDefault(table.Has);
    }

    private static bool IsFluxnet(SiteTable table) => table.Names.Any(
        name => name is "TA_F" or "TIMESTAMP_START" or "LE_F_MDS" or "TA_F_MDS" || name.StartsWith("TS_F_MDS", StringComparison.Ordinal));

    /// <summary>Production and respiration are derived from the net exchange, and share its quality.</summary>
    [GeneratedRegex("^(GPP|RECO)_(NT|DT)_")]
    private static partial Regex OfCarbonFlux();

    private static IEnumerable<(string, string)> Present(SiteTable table, IEnumerable<KeyValuePair<string, string[]>> candidates)
    {
        foreach ((string variable, string[] columns) in candidates)
        {
            if (columns.FirstOrDefault(table.Has) is { } column)
            {
                yield return (variable, column);
            }
        }
    }
}
