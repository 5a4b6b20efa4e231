namespace RegionalBeps.Column.Baseline;

/// <summary>The canopy of one sub-step: radiation, air, stomata and leaf temperatures that agree with each other.</summary>
internal struct CanopyExchange
{
    private const double Tolerance = 0.02;
    private const double NightConductance = 1e-4;
    private const double InternalShare = 0.7;

    /// <summary>Net radiation in the last round.</summary>
    public NetRadiation Net;

    /// <summary>Aerodynamic resistances in the last round.</summary>
    public AerodynamicResistance Air;

    /// <summary>Leaf conductances in the last round.</summary>
    public LeafConductances Conductances;

    /// <summary>T, °C.</summary>
    public LeafClasses Temperature;

    /// <summary>A, µmol m⁻² s⁻¹.</summary>
    public LeafClasses Assimilation;

    /// <summary>Mean temperature of the understory that the last round's radiation was computed with, °C.</summary>
    public double UnderstoryTemperature;

    /// <summary>Rounds that were made.</summary>
    public int Iterations;

    /// <summary>Iterates until no leaf moves by more than 0.02 K, or for as many rounds as the variant allows.</summary>
    /// <remarks>
    /// Each round: resistances from the overstory's last sensible heat; long wave from the mean canopy temperatures; photosynthesis at the
    /// previous latent heat and c_i by day, closed stomata by night; leaf temperatures; sensible heat. There is no damping, and with little
    /// wind at night the sensible heat and the stability chase each other without end (B14).
    /// </remarks>
    /// <param name="hour">What does not change within the hour.</param>
    /// <param name="absorbed">Short wave of the sub-step.</param>
    /// <param name="previousTemperature">T_old by class, carried from sub-step to sub-step, °C.</param>
    /// <param name="overstorySensibleHeat">H_o of the sub-step before, W m⁻².</param>
    /// <param name="waterStress">f_w.</param>
    /// <param name="overstoryCovered">Share of the overstory under rain or snow.</param>
    /// <param name="understoryCovered">The same of the understory.</param>
    public static CanopyExchange Iterate(
        in HourInvariants hour,
        in ShortwaveRadiation absorbed,
        ref LeafClasses previousTemperature,
        double overstorySensibleHeat,
        double waterStress,
        double overstoryCovered,
        double understoryCovered)
    {
        CanopyExchange canopy = default;
        LeafClasses stomata = default;
        stomata[LeafClasses.OverstorySunlit] = stomata[LeafClasses.OverstoryShaded] = 1.0 / 200.0;
        stomata[LeafClasses.UnderstorySunlit] = stomata[LeafClasses.UnderstoryShaded] = 1.0 / 300.0;
        LeafClasses internalCarbon = LeafClasses.All(InternalShare * BaselineConstants.CarbonDioxide);
        double H_o = overstorySensibleHeat;
        while (true)
        {
            canopy.Iterations++;
            canopy.Air = AerodynamicResistance.Of(hour.Wind, H_o);
            canopy.UnderstoryTemperature = hour.Areas.UnderstoryMean(previousTemperature);
            LongwaveRadiation longwave = LongwaveRadiation.Exchange(
                hour.SkyRadiation,
                hour.Areas.OverstoryMean(previousTemperature),
                canopy.UnderstoryTemperature,
                hour.Air.Temperature,
                hour.Gaps);
            canopy.Net = NetRadiation.Of(absorbed, longwave, hour.Areas);
            if (hour.IsDay)
            {
                LeafConductances before = LeafConductances.Of(canopy.Air, stomata);
                canopy.Photosynthesise(hour, absorbed, previousTemperature, before, waterStress, ref stomata, ref internalCarbon);
            }
            else
            {
                stomata = LeafClasses.All(NightConductance);
            }

            canopy.Conductances = LeafConductances.Of(canopy.Air, stomata);
            canopy.Temperature = LeafTemperature.Solve(hour.Air, canopy.Conductances, canopy.Net.Leaf, overstoryCovered, understoryCovered);
            H_o = SensibleHeat.OfLayer(hour.Air, hour.Areas, canopy.Conductances, canopy.Temperature, LeafClasses.OverstorySunlit);
            if (HasConverged(canopy.Temperature, previousTemperature))
            {
                return canopy;
            }

            if (canopy.Iterations == hour.MaxLeafIterations)
            {
                previousTemperature = LeafClasses.All(hour.Air.Temperature);
                return canopy;
            }

            previousTemperature = canopy.Temperature;
        }
    }

    private void Photosynthesise(
        in HourInvariants hour,
        in ShortwaveRadiation absorbed,
        in LeafClasses previousTemperature,
        in LeafConductances before,
        double waterStress,
        ref LeafClasses stomata,
        ref LeafClasses internalCarbon)
    {
        for (int i = 0; i < LeafClasses.Count; i++)
        {
            double deficit = hour.Air.DeficitAgainst(previousTemperature[i]);
            LeafEnvironment leaf = new()
            {
                LeafTemperature = previousTemperature[i],
                AbsorbedShortwave = absorbed.Leaf[i],
                VapourPressure = hour.Air.VapourPressure,
                BoundaryConductance = LeafClasses.IsOverstory(i) ? Air.OverstoryLeaf : Air.UnderstoryLeaf,
                Vcmax25 = i is LeafClasses.OverstorySunlit or LeafClasses.UnderstorySunlit ? hour.Capacity.Sunlit : hour.Capacity.Shaded,
                WaterStress = waterStress,
                BallBerryIntercept = hour.LandCover.BallBerryIntercept,
                BallBerrySlope = hour.LandCover.BallBerrySlope,
                InternalCarbonDioxide = internalCarbon[i],
                LatentHeat = before.Stomatal[i] * deficit * hour.Air.VolumetricHeat / MoistAir.Psychrometric,
                FusionHeat = hour.LeafVapourHeat,
            };
            Photosynthesis solved = Photosynthesis.Solve(hour.Kinetics, leaf);
            stomata[i] = solved.StomatalConductance;
            internalCarbon[i] = solved.InternalCarbonDioxide;
            Assimilation[i] = solved.Assimilation;
        }
    }

    private static bool HasConverged(in LeafClasses temperature, in LeafClasses previous)
    {
        for (int i = 0; i < LeafClasses.Count; i++)
        {
            if (!(Math.Abs(temperature[i] - previous[i]) < Tolerance))
            {
                return false;
            }
        }

        return true;
    }
}
