using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Carbon;

/// <summary>What does not change within a year about the carbon of a column.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CarbonParameters<T>
    where T : unmanaged, ILane<T>
{
    private const double DaysPerYear = 365.0;
    private const int WetlandCode = 28;

    /// <summary>Share of the net production that each pool receives; sums to 1.</summary>
    public CarbonPools<T> Allocation;

    /// <summary>Rates of <see cref="CarbonNetwork.Transfers"/> at optimal temperature and moisture, d⁻¹.</summary>
    public CarbonTransferRates<T> Rates;

    /// <summary>How decay depends on the soil's water.</summary>
    public DecayMoisture<T> Moisture;

    /// <summary>What plants respire at 25 °C.</summary>
    public PlantRespirationRates<T> Plants;

    /// <summary>The parameters of a column; every lane receives the same.</summary>
    /// <param name="landCover">The cover.</param>
    /// <param name="textureCode">BEPS texture code of the soil, 1..11.</param>
    /// <param name="annualMeanLeafArea">Mean leaf area index of the year, m² m⁻²: plant biomass follows from it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The texture code is not 1 to 11.</exception>
    public static CarbonParameters<T> Of(LandCoverClass landCover, int textureCode, double annualMeanLeafArea)
    {
        ArgumentNullException.ThrowIfNull(landCover);
        CarbonParameters<T> parameters = OfSoil(SoilCarbonRates.Of(landCover.VegetationGroup, textureCode));
        parameters.Moisture = DecayMoisture<T>.Of(textureCode, landCover.Code == WetlandCode);
        parameters.Plants = PlantRespirationRates<T>.Of(PlantRespirationCoefficients.Of(landCover), annualMeanLeafArea);
        return parameters;
    }

    /// <summary>Allocation and transfers alone. The table's shares of production, which sum to 1.01 for conifers, are brought to a sum of
    /// 1.</summary>
    /// <param name="rates">Of the vegetation group on the texture.</param>
    public static CarbonParameters<T> OfSoil(SoilCarbonRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        CarbonParameters<T> parameters = default;
        double all = rates.WoodAllocation + rates.CoarseRootAllocation + rates.LeafAllocation + rates.FineRootAllocation;
        parameters.Allocation[CarbonPools<T>.Wood] = rates.WoodAllocation / all;
        parameters.Allocation[CarbonPools<T>.CoarseRoot] = rates.CoarseRootAllocation / all;
        parameters.Allocation[CarbonPools<T>.Leaf] = rates.LeafAllocation / all;
        parameters.Allocation[CarbonPools<T>.FineRoot] = rates.FineRootAllocation / all;
        CarbonTransferRates<double> annual = CarbonNetwork.AnnualRates(rates);
        for (int transfer = 0; transfer < CarbonNetwork.TransferCount; transfer++)
        {
            parameters.Rates[transfer] = annual[transfer] / DaysPerYear;
        }

        return parameters;
    }
}
