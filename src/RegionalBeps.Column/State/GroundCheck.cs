using System.Runtime.InteropServices;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Column.State;

/// <summary>Finds columns that must be left out of a run, with the reason.</summary>
public static class GroundCheck
{
    /// <summary>Largest residual of an hour's heat, relative to the heat in the ground.</summary>
    public const double HeatTolerance = 1e-12;

    /// <summary>Largest residual of an hour's water, kg m⁻².</summary>
    public const double WaterTolerance = 1e-9;

    /// <summary>Whether the ground can be computed at all.</summary>
    /// <param name="parameters">The column.</param>
    public static GroundFault Of(in GroundParameters<Scalar> parameters)
    {
        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            SoilLayer<Scalar> soil = parameters.Layers[layer];
            if (!(soil.Porosity.Value is > 0.0 and < 1.0))
            {
                return GroundFault.Porosity;
            }

            ReadOnlySpan<double> positive =
            [
                soil.Thickness.Value, soil.SaturatedSuction.Value, soil.Exponent.Value, soil.SaturatedHydraulicConductivity.Value,
                soil.SolidHeatCapacity.Value, soil.SolidConductivityFactor.Value, soil.DryConductivity.Value,
            ];
            foreach (double value in positive)
            {
                if (!(value > 0.0 && double.IsFinite(value)))
                {
                    return GroundFault.SoilProperty;
                }
            }
        }

        return GroundFault.None;
    }

    /// <summary>Whether the weather of an hour can be.</summary>
    /// <param name="forcing">The hour.</param>
    public static GroundFault Of(in GroundForcing<Scalar> forcing)
    {
        bool isWeather = forcing.AirTemperature.Value is >= -90.0 and <= 60.0
            && forcing.CanopyAirTemperature.Value is >= -90.0 and <= 70.0
            && forcing.Pressure.Value is >= 3e4 and <= 1.2e5
            && forcing.LongwaveDown.Value is >= 0.0 and <= 800.0
            && forcing.ShortwaveVisible.Value is >= 0.0 and <= 1000.0
            && forcing.ShortwaveNearInfrared.Value is >= 0.0 and <= 1000.0
            && forcing.Rain.Value is >= 0.0 and <= 0.1
            && forcing.Snowfall.Value is >= 0.0 and <= 0.1;
        return isWeather && AllFinite(forcing) ? GroundFault.None : GroundFault.Weather;
    }

    /// <summary>Whether an hour's results can be trusted.</summary>
    /// <param name="fluxes">The hour's results.</param>
    public static GroundFault Of(in GroundFluxes<Scalar> fluxes) =>
        !AllFinite(fluxes) ? GroundFault.NotFinite
        : Math.Abs(fluxes.HeatResidual.Value) > HeatTolerance * Math.Max(fluxes.HeatScale.Value, 1.0) ? GroundFault.HeatLedger
        : Math.Abs(fluxes.WaterResidual.Value) > WaterTolerance ? GroundFault.WaterLedger
        : GroundFault.None;

    private static bool AllFinite<TFields>(in TFields fields)
        where TFields : unmanaged
    {
        foreach (double value in MemoryMarshal.Cast<TFields, double>(new ReadOnlySpan<TFields>(in fields)))
        {
            if (!double.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }
}
