using RegionalBeps.Pipeline.Schemes;

namespace RegionalBeps.Pipeline.Tests.Schemes;

public class PixelStateTests
{
    [Test]
    public void A_checkpoint_tells_what_its_pixels_remember_of_their_spin_up([Values(8, 808)] int schemeLength, [Values(5, 18)] int layers)
    {
        SpinUpMemory[] memories = [new(-1.5, 0.01, 310, -1, 0.2, 1, 0), new(2.0, -0.3, 290, 5, -3, 0, 0), SpinUpMemory.None with { IsQuarantined = 1 }];
        var state = new PixelState(schemeLength, layers, memories.Length);
        for (int pixel = 0; pixel < memories.Length; pixel++)
        {
            state.SpinUp(pixel) = memories[pixel];
        }

        PixelState read = PixelState.Over(state.Bytes, layers, memories.Length);
        Assert.That(Enumerable.Range(0, memories.Length).Select(pixel => read.SpinUp(pixel)), Is.EqualTo(memories));
    }
}
