using BenchmarkDotNet.Running;
using RegionalBeps.Benchmarks.Column;

if (args is ["ratios"])
{
    ColumnHourRatios.Print();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
