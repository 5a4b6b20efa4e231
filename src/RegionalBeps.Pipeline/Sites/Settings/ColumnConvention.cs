namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>Names, units and quality flags that columns may follow without being told.</summary>
public enum ColumnConvention
{
    /// <summary>Found out from the names.</summary>
    Auto,

    /// <summary>FLUXNET2015 and its successors: TA_F, SW_IN_F, P_F, TS_F_MDS_1; -9999 is missing; quality of days is the share of good half-hours.</summary>
    Fluxnet,

    /// <summary>PLUMBER2 and ALMA: Tair, SWdown, Qair, Rainf or Precip, Qle; quality 0 is measured.</summary>
    Plumber2,

    /// <summary>None: every column is named, with its unit here or in the header.</summary>
    Named,
}
