using System.Runtime.CompilerServices;

namespace RegionalBeps.Column.Carbon;

/// <summary>One value for each of <see cref="CarbonNetwork.Transfers"/>.</summary>
/// <typeparam name="TValue">Type of the value.</typeparam>
[InlineArray(CarbonNetwork.TransferCount)]
public struct CarbonTransferRates<TValue>
    where TValue : unmanaged
{
    private TValue _first;
}
