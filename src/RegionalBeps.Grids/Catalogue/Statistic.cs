namespace RegionalBeps.Grids.Catalogue;

/// <summary>What is made of a product's years for a summary map.</summary>
public enum Statistic
{
    /// <summary>Mean of the valid years.</summary>
    Mean,

    /// <summary>Theil-Sen slope times the number of years.</summary>
    Change,

    /// <summary>Theil-Sen slope for each year.</summary>
    Trend,

    /// <summary>Two-sided p-value of the Mann-Kendall test.</summary>
    PValue,

    /// <summary>Last year minus first year.</summary>
    ChangeFirstLast,

    /// <summary>Slope of least squares times the number of years.</summary>
    ChangeLeastSquares,

    /// <summary>Mean of the last five years minus mean of the first five.</summary>
    ChangeLateEarly,

    /// <summary>Number of years with a value.</summary>
    ValidYears,

    /// <summary>Lag-1 autocorrelation of the years.</summary>
    LagOneAutocorrelation,

    /// <summary>Whether the trend is significant where the map is looked at as a whole.</summary>
    Significant,

    /// <summary>How good mean and change are, in one layer.</summary>
    Quality,
}
