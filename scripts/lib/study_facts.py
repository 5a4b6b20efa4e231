#!/usr/bin/env python3
"""Sets a release beside the facts that the study reports, as a table in Markdown. Called by study-facts.sh."""
import csv
import os
import sys

import netCDF4
import numpy

# IGBP classes of the study's four kinds of land cover.
KINDS = {"forest": (1, 2, 3, 4, 5, 8, 9), "grass": (10,), "bare": (16,), "crop": (12, 14)}
STUDY_COVER = {"forest": 35.0, "grass": 28.6, "bare": 18.7, "crop": 16.3}
TARGETS = ["green_up", "latent_heat_flux_year", "leaf_area_index_early", "leaf_area_index_peak", "leaf_area_index_late"]
EDGE_KILOMETRES = 100.0
KILOMETRES_PER_DEGREE = 111.195


def read(release, name):
    with open(os.path.join(release, "tables", name), encoding="utf-8") as table:
        return list(csv.DictReader(table))


def number(text):
    return float(text) if text else float("nan")


class Facts:
    """The rows of the table."""

    def __init__(self, release):
        self.release = release
        self.annual = netCDF4.Dataset(os.path.join(release, "maps", "annual.nc"))
        self.summary = netCDF4.Dataset(os.path.join(release, "maps", "summary.nc"))
        self.area = numpy.ma.filled(self.annual["cell_area"][:], 0.0)
        self.rows = []

    def add(self, fact, study, accept, run, met, synthetic):
        verdict = "not to be told" if met is None else "met" if met else "not met"
        self.rows.append((fact, study, accept, run, verdict, synthetic))

    def land_cover(self):
        cover = self.annual["land_cover"][:]
        land = self.area * ~numpy.ma.getmaskarray(cover)
        shares = {kind: 100 * (land * numpy.isin(cover, codes)).sum() / land.sum() for kind, codes in KINDS.items()}
        self.add("land cover forest / grass / bare / crop", "35.0 / 28.6 / 18.7 / 16.3 %", "each ± 3 pp",
                 " / ".join(f"{share:.1f}" for share in shares.values()) + " %", all(abs(shares[kind] - STUDY_COVER[kind]) <= 3 for kind in KINDS),
                 "not comparable: the layer is stylised, and the study's domain is not known")

    def permafrost(self):
        shares = {int(row["class"]): number(row["share"]) for row in read(self.release, "class_area.csv") if "-" in row["years"]}
        frozen, seasonal = 100 * sum(shares[kind] for kind in (1, 2, 3)), 100 * shares[4]
        self.add("permafrost / seasonally frozen, share of land", "53.3 / 45.5 %", "± 8 pp", f"{frozen:.1f} / {seasonal:.1f} %",
                 abs(frozen - 53.3) <= 8 and abs(seasonal - 45.5) <= 8,
                 "comparable with care: the climate is that of stations, the cells of the default run average the cold ridges away, and the "
                 "study's figure is probably a map of the permafrost region, not of permafrost")

    def definitions(self):
        years = len(self.annual.dimensions["time"])
        first = netCDF4.num2date(self.annual["time"][0], self.annual["time"].units).year
        self.add("soil layers", "5 BEPS layers", "exact", "L1-L5 (0-5, 5-15, 15-35, 35-75, 75-200 cm)", True, "comparable")
        self.add("period", "2000-2015, 16 years", "exact", f"{first}-{first + years - 1}, {years} years", (first, years) == (2000, 16), "comparable")
        self.add("frozen", "daily mean below 0 °C", "exact", "daily mean below 0 °C", True, "comparable")
        self.add("freeze-thaw day", "highest above and lowest below 0 °C", "exact", "highest above and lowest below 0 °C", True, "comparable")

    def trends(self):
        rows = {row["layer"]: row for row in read(self.release, "frozen_area_change.csv")}
        slopes = {layer: number(row["theil_sen_km2_per_year"]) for layer, row in rows.items()}
        fell = all(slope < 0 for slope in slopes.values())
        self.add("frozen area falls in every layer, deep layers faster", "all negative, L5 beyond L1", "sign, and size of L5 above that of L1",
                 ", ".join(f"{layer} {slope:+,.0f}" for layer, slope in slopes.items()) + " km² per year",
                 fell and abs(slopes["L5"]) > abs(slopes["L1"]),
                 "not comparable: the years of the weather are drawn, and with them the sign of a 16-year trend")
        days = read(self.release, "frozen_area_change_by_day.csv")
        loss = numpy.array([number(day["L1_ols_km2_per_year"]) for day in days])
        loss = numpy.where(loss < 0, -loss, 0.0)
        month_begins = numpy.cumsum([1, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
        inside = numpy.zeros(len(days), bool)
        for first, last in ((3, 6), (9, 11)):
            inside[month_begins[first - 1] - 1:month_begins[last] - 1] = True
        share = 100 * loss[inside].sum() / loss.sum() if loss.sum() > 0 else float("nan")
        self.add("loss of frozen area falls into the thaw and freeze periods", "thaw and freeze periods", "≥ 60 % of the summed daily loss of L1, March-June and September-November",
                 f"{share:.0f} %", None if numpy.isnan(share) else share >= 60, "not comparable: as above; the timing of what loss there is, is")

    def edge(self):
        permafrost = numpy.ma.filled(self.summary["frozen_class"][:], 255)
        change = numpy.abs(numpy.ma.filled(self.summary["thaw_onset_change"][:].astype(float), numpy.nan))
        is_frozen, is_land = permafrost <= 3, permafrost < 255
        latitude, longitude = self.annual["lat"][:], self.annual["lon"][:]
        place = numpy.array([(y, x) for y in range(len(latitude)) for x in range(len(longitude))])
        cold = place[is_frozen.ravel()]
        warm = place[(is_land & ~is_frozen).ravel()]
        if len(cold) == 0 or len(warm) == 0:
            self.add("onset changes most near the permafrost edge", "along the edge", "ratio > 1.5", "no edge on the map", None, "not comparable")
            return
        step = abs(latitude[1] - latitude[0]) if len(latitude) > 1 else 1.0
        # No closer than the neighbouring cell can be told.
        reach = max(EDGE_KILOMETRES, 1.5 * step * KILOMETRES_PER_DEGREE)

        def distance(row, column, others):
            mean = numpy.radians((latitude[row] + latitude[others[:, 0]]) / 2)
            return KILOMETRES_PER_DEGREE * numpy.hypot(latitude[others[:, 0]] - latitude[row], (longitude[others[:, 1]] - longitude[column]) * numpy.cos(mean))

        near = numpy.zeros(permafrost.shape, bool)
        for row, column in place[is_land.ravel()]:
            near[row, column] = distance(row, column, warm if is_frozen[row, column] else cold).min() <= reach
        known = is_land & ~numpy.isnan(change)
        ratio = change[known & near].mean() / change[known & ~near].mean()
        self.add("onset changes most near the permafrost edge", "along the southern edge", f"mean size of change within {reach:.0f} km of the edge over elsewhere > 1.5",
                 f"{ratio:.2f}", ratio > 1.5, "not comparable: the pattern of change is that of the drawn weather")

    def drivers(self):
        rows = read(self.release, "driver_shares.csv")

        def ranked(target, cover):
            shares = [(number(row["dominant_share"]), row["driver"]) for row in rows
                      if (row["target"], row["form"], row["land_cover"]) == (target, "classic", cover) and row["driver"] != "no_clear_winner"]
            return sorted((pair for pair in shares if pair[0] > 0), reverse=True)

        for target in TARGETS:
            ranks = ranked(target, "all")
            text = ", ".join(f"{driver.replace('_', ' ')} {100 * share:.0f} %" for share, driver in ranks[:3]) or "no pixel attributed"
            met = {driver for _, driver in ranks[:2]} == {"precipitation", "thaw_onset"} if ranks else None
            self.add(f"largest shares of dominant drivers of {target} (classic grade)", "precipitation and thaw onset", "the two largest", text, met,
                     "not comparable: leaf area repeats one mean year" if target.startswith(("green", "leaf"))
                     else "not comparable: drawn years, and leaves that do not answer them")
        ranks = ranked("green_up", "forest")
        self.add("dominant driver of green-up in forest (classic grade)", "thaw onset", "first", ranks[0][1] if ranks else "no pixel attributed",
                 ranks[0][1] == "thaw_onset" if ranks else None, "not comparable: leaf area repeats one mean year")

    def rest(self):
        self.add("improved column beats the baseline at six sites", "RMSE and R²", "≥ 5 of 6 sites, each depth", "not part of a regional run", None,
                 "comparable at the sites alone")

    def markdown(self):
        for part in (self.land_cover, self.permafrost, self.definitions, self.trends, self.edge, self.drivers, self.rest):
            part()
        lines = ["| fact | study | accepted | run | verdict | on synthetic weather |", "|---|---|---|---|---|---|"]
        return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in self.rows])


if __name__ == "__main__":
    print(Facts(os.path.realpath(sys.argv[1])).markdown())
