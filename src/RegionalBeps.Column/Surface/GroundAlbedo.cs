using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Surface;

/// <summary>Albedo of the ground: snow, pond, ice and soil by their shares.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct GroundAlbedo<T>
    where T : unmanaged, ILane<T>
{
    private const double Water = 0.06;
    private const double Ice = 0.5;

    /// <summary>Where no snow lies, in the visible.</summary>
    public T BareVisible;

    /// <summary>Where no snow lies, in the near infrared.</summary>
    public T BareNearInfrared;

    /// <summary>Of the ground as a whole, in the visible.</summary>
    public T Visible;

    /// <summary>Of the ground as a whole, in the near infrared.</summary>
    public T NearInfrared;

    /// <summary>Of the ground as it is.</summary>
    /// <remarks>
    /// Soil a = a_dry + (a_wet − a_dry) clamp(θ₁/(0.5 θ_s), 0, 1), two thirds of it in the visible and four thirds in the near infrared;
    /// water 0.06, ice 0.5.
    /// </remarks>
    /// <param name="state">The ground.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="switches">The improvements that are on.</param>
    public static GroundAlbedo<T> Of(in GroundState<T> state, in GroundParameters<T> parameters, Improvements switches)
    {
        T wetness = T.Min(1.0, state.SoilWater[0] / (0.5 * parameters.Layers[0].Porosity));
        T soil = parameters.SoilAlbedoDry + (parameters.SoilAlbedoWet - parameters.SoilAlbedoDry) * wetness;
        T hasPond = Pond.IsRow(state.PondMass);
        T isIce = T.LessThan(state.PondEnthalpy, 0.5 * PhysicalConstants.FusionHeat * state.PondMass);
        T pond = T.Blend(isIce, Ice, Water);
        T cover = SnowCover.Share(state, switches);
        T visible = GroundRows.Choose(hasPond, pond, 2.0 / 3.0 * soil);
        T nearInfrared = GroundRows.Choose(hasPond, pond, 4.0 / 3.0 * soil);
        return new()
        {
            BareVisible = visible,
            BareNearInfrared = nearInfrared,
            Visible = visible + cover * (state.SnowAlbedoVisible - visible),
            NearInfrared = nearInfrared + cover * (state.SnowAlbedoNearInfrared - nearInfrared),
        };
    }
}
