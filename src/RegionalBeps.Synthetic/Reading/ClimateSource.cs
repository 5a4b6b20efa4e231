using RegionalBeps.Grids;
using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Cover;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Reading;

/// <summary>The climate that weather is made for, on the grid of the weather.</summary>
/// <param name="Grid">The grid.</param>
/// <param name="Places">Its pixels.</param>
/// <param name="Climate">Their climate.</param>
/// <param name="Layers">Layers to be written beside the weather; null where the user has them already.</param>
/// <param name="Description">Where the climate is from.</param>
internal sealed record ClimateSource(GridSpec Grid, PlaceList Places, MonthlyClimate Climate, StaticLayers? Layers, string Description);
