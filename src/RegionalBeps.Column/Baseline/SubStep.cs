namespace RegionalBeps.Column.Baseline;

/// <summary>What one sub-step exchanged.</summary>
internal readonly struct SubStep(
    in CanopyExchange canopy,
    CanopyEvaporation canopyEvaporation,
    GroundEvaporation groundEvaporation,
    SensibleHeat sensible,
    double waterStress)
{
    /// <summary>The canopy.</summary>
    public readonly CanopyExchange Canopy = canopy;

    /// <summary>The water and energy of this sub-step as if it had lasted an hour (B27).</summary>
    public BaselineFluxes ToFluxes(in HourInvariants hour)
    {
        double liquid = canopyEvaporation.Water + groundEvaporation.Soil + groundEvaporation.Pond;
        double ice = canopyEvaporation.Snow + groundEvaporation.Snow;
        return new BaselineFluxes
        {
            Transpiration = canopyEvaporation.Transpiration * BaselineConstants.SecondsPerHour,
            Evaporation = (liquid + ice) * BaselineConstants.SecondsPerHour,
            LatentHeat = hour.Air.VaporisationHeat * (canopyEvaporation.Transpiration + liquid) + BaselineConstants.SublimationHeat * ice,
            SensibleHeat = sensible.Total,
            NetRadiation = Canopy.Net.Overstory + Canopy.Net.Understory + Canopy.Net.Ground,
            WaterStress = waterStress,
        };
    }
}
