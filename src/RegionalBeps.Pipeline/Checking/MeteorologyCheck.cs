using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Checks the weather: files, times, grids, and on demand every value of the period.</summary>
internal sealed class MeteorologyCheck(PipelineConfiguration configuration, SeriesSurvey survey, Findings findings)
{
    private readonly MeteorologySettings _weather = configuration.Inputs.Meteorology;

    /// <summary>Checks all variables.</summary>
    /// <param name="includeValues">Whether values are read; without, headers alone.</param>
    public void Check(bool includeValues)
    {
        foreach ((string name, MeteorologyVariable variable) in _weather.Variables)
        {
            string key = $"inputs.meteorology.variables.{name}";
            CatalogueVariable meaning = VariableCatalogue.Find(name);
            if (variable.Constant is { } constant)
            {
                CheckConstant(key, meaning, constant, variable.Unit);
            }
            else
            {
                CheckSeries(key, meaning, variable, includeValues);
            }
        }

        NoteEstimates();
    }

    private void CheckConstant(string key, CatalogueVariable variable, double constant, string? unit) => findings.Try(() =>
    {
        double value = InputConstant.InCatalogueUnit(key, variable, constant, unit, TimeSpan.FromHours((int)_weather.Step));
        findings.Note(key, $"the constant {InputConstant.Text(value, variable)} stands for all pixels and times.");
        return variable;
    });

    private void CheckSeries(string key, CatalogueVariable meaning, MeteorologyVariable variable, bool includeValues)
    {
        FileMatches matches = _weather.FilesOf(variable, configuration.Run.Period);
        using RasterSource? source = SeriesFiles.Open(matches, meaning, _weather.ReaderOptionsOf(variable), findings);
        if (source is null)
        {
            return;
        }

        if (source.Steps.Count == 0)
        {
            findings.Add(new InputException(source.Files[0], "it has no time axis, where weather is wanted", "name the right file or variable", meaning.Name));
            return;
        }

        foreach (string note in source.Notes)
        {
            findings.Note(key, note);
        }

        List<InputException> gaps = [.. TimeCoverage.Problems(source, configuration.Run.Period, _weather)];
        findings.Add(gaps);
        if (survey.FindRegridder(key, source) is { } regridder && includeValues && gaps.Count == 0)
        {
            (int first, int last) = TimeCoverage.StepsOf(source, configuration.Run.Period);
            survey.Check(source, regridder, first, last);
        }
    }

    /// <summary>What the weather lacks is estimated, and whoever reads the maps must know.</summary>
    private void NoteEstimates()
    {
        (string Name, string How)[] estimates =
        [
            ("longwave_down", "long wave is estimated from temperature, humidity and cloud (Prata 1996; Unsworth and Monteith 1975)"),
            ("surface_pressure", "pressure is that of the standard atmosphere at the pixel's elevation"),
            ("shortwave_down", "shortwave is estimated from the diurnal range of temperature (Thornton and Running 1999)"),
        ];
        foreach ((string name, string how) in estimates.Where(estimate => !_weather.Variables.ContainsKey(estimate.Name)))
        {
            findings.Note("inputs.meteorology", $"{how}, because {name} is not given.");
        }
    }
}
