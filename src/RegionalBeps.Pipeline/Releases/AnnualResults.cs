using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Results.Tables;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>Reads the annual results of a release back, so that all else can be made of them again without a simulation.</summary>
public static class AnnualResults
{
    private const string Remedy = "make a release with 'run' first";
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Reads them.</summary>
    /// <param name="folder">The folder of the release.</param>
    /// <param name="grid">The grid of the configuration.</param>
    /// <returns>The maps, and the products that the release has.</returns>
    /// <exception cref="InputException">The release is of another grid, or of a program that kept less.</exception>
    public static (AnnualMaps Annual, IReadOnlyList<CatalogueVariable> Known) Read(string folder, GridSpec grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        string maps = Path.Combine(folder, ReleaseMaps.Folder);
        string annualFile = Path.Combine(maps, ReleaseMaps.Annual);
        string climateFile = Path.Combine(maps, ReleaseMaps.Climate);
        string summaryFile = Path.Combine(maps, ReleaseMaps.Summary);
        string areaFile = Path.Combine(folder, ReleaseTables.Folder, ReleaseTables.FrozenArea);
        foreach (string needed in new[] { annualFile, climateFile, summaryFile, areaFile })
        {
            if (!File.Exists(needed))
            {
                throw new InputException(needed, "the release lacks this file, from which products are derived", Remedy);
            }
        }

        using DataSet file = DataSet.Open(annualFile);
        string stated = string.Join(' ', grid.GeoTransform().Select(number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
        if (file.GetText("crs", "GeoTransform") != stated || file.GetText("crs", "crs_wkt") != grid.Crs.Wkt)
        {
            throw new InputException(annualFile, $"it is of another grid than the configuration's {grid}", Remedy);
        }

        if (!file.Variables.Contains(ReleaseMaps.LandCover.Name))
        {
            throw new InputException(annualFile, "it holds no land cover, as releases of older programs do not", Remedy);
        }

        int[] years = [.. file.GetData<double>("time").Select(day => Epoch.AddDays(day).Year)];
        var annual = new AnnualMaps(grid, years);
        annual.EnterLandCover(file.GetData<byte>(ReleaseMaps.LandCover.Name));
        CatalogueVariable[] known = [.. AnnualMaps.Variables.Where(variable => file.Variables.Contains(variable.Name))];
        foreach (CatalogueVariable variable in known)
        {
            for (int year = 0; year < years.Length; year++)
            {
                annual.Enter(variable, year, ValuesOf(file, variable, year), file.GetSlice<byte>(variable.FlagName, year));
            }
        }

        ReadClimate(climateFile, annual);
        ReadSpinUpDrift(summaryFile, annual);
        FrozenAreaFile.Read(areaFile, annual.FrozenArea);
        return (annual, known);
    }

    private static void ReadClimate(string path, AnnualMaps annual)
    {
        using DataSet file = DataSet.Open(path);
        for (int quantity = 0; quantity < MonthlyClimate.Variables.Count; quantity++)
        {
            for (int month = 0; month < annual.Years.Count * MonthlyClimate.Months; month++)
            {
                annual.EnterClimate(quantity, month, ValuesOf(file, MonthlyClimate.Variables[quantity], month));
            }
        }
    }

    // The drift is no annual result: it is taken over as it stands.
    private static void ReadSpinUpDrift(string path, AnnualMaps annual)
    {
        CatalogueVariable drift = VariableCatalogue.Find("spin_up_drift");
        using DataSet file = DataSet.Open(path);
        if (file.Variables.Contains(drift.Name))
        {
            annual.EnterSpinUpDrift(
                Array.ConvertAll(file.GetData<float>(drift.Name), value => value == (float)drift.FillValue ? float.NaN : value),
                file.GetData<byte>(drift.FlagName));
        }
    }

    private static float[] ValuesOf(DataSet file, CatalogueVariable variable, int index) => Array.ConvertAll(
        file.GetSlice<float>(variable.Name, index), value => value == (float)variable.FillValue ? float.NaN : value);
}
