namespace RegionalBeps.Column.Parameters;

/// <summary>The physical constants of the improved column, each once. Temperatures are in degC unless a name says kelvin.</summary>
public static class PhysicalConstants
{
    /// <summary>Freezing point of free water, K.</summary>
    public const double FreezingPointKelvin = 273.15;

    /// <summary>Standard acceleration of gravity, m s⁻² (BIPM 2019).</summary>
    public const double Gravity = 9.80665;

    /// <summary>Stefan-Boltzmann constant, W m⁻² K⁻⁴ (CODATA 2018).</summary>
    public const double StefanBoltzmann = 5.670374419e-8;

    /// <summary>Von Kármán's constant.</summary>
    public const double VonKarman = 0.4;

    /// <summary>Specific gas constant of dry air, J kg⁻¹ K⁻¹.</summary>
    public const double DryAirGasConstant = 287.05;

    /// <summary>Specific gas constant of water vapour, J kg⁻¹ K⁻¹.</summary>
    public const double VapourGasConstant = 461.5;

    /// <summary>Specific heat of air at constant pressure, J kg⁻¹ K⁻¹.</summary>
    public const double AirSpecificHeat = 1004.65;

    /// <summary>Molar mass of water over that of dry air.</summary>
    public const double VapourMassRatio = 0.622;

    /// <summary>Kinematic viscosity of air, m² s⁻¹.</summary>
    public const double AirViscosity = 1.5e-5;

    /// <summary>Density of liquid water, kg m⁻³.</summary>
    public const double WaterDensity = 1000.0;

    /// <summary>Density of ice, kg m⁻³.</summary>
    public const double IceDensity = 917.0;

    /// <summary>Specific heat of liquid water, J kg⁻¹ K⁻¹.</summary>
    public const double WaterSpecificHeat = 4188.0;

    /// <summary>Specific heat of ice, J kg⁻¹ K⁻¹.</summary>
    public const double IceSpecificHeat = 2117.27;

    /// <summary>Latent heat of fusion, J kg⁻¹.</summary>
    public const double FusionHeat = 3.337e5;

    /// <summary>Latent heat of vaporisation at 0 degC, J kg⁻¹; it falls by <see cref="VaporisationHeatSlope"/> per kelvin.</summary>
    public const double VaporisationHeat = 2.501e6;

    /// <summary>Fall of the latent heat of vaporisation with temperature, J kg⁻¹ K⁻¹.</summary>
    public const double VaporisationHeatSlope = 2361.0;

    /// <summary>Latent heat of sublimation, J kg⁻¹: vaporisation at 0 degC and fusion together.</summary>
    public const double SublimationHeat = VaporisationHeat + FusionHeat;

    /// <summary>Thermal conductivity of liquid water, W m⁻¹ K⁻¹ (Oleson et al. 2013, table 2.6).</summary>
    public const double WaterConductivity = 0.57;

    /// <summary>Thermal conductivity of ice, W m⁻¹ K⁻¹ (Oleson et al. 2013, table 2.6).</summary>
    public const double IceConductivity = 2.29;

    /// <summary>Thermal conductivity of air, W m⁻¹ K⁻¹ (Oleson et al. 2013, table 2.6).</summary>
    public const double AirConductivity = 0.023;
}
