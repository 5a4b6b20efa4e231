"""Opens every GeoTIFF and NetCDF file of a release: release_files.py RELEASE. Run by scripts/check-files.sh."""

import subprocess
import sys
from pathlib import Path

import numpy
import xarray
from osgeo import gdal
from osgeo_utils.samples import validate_cloud_optimized_geotiff

gdal.UseExceptions()


def faults_of_geotiff(path):
    """What keeps a file from being a cloud-optimised GeoTIFF whose pixels can be read."""
    try:
        warnings, errors, _ = validate_cloud_optimized_geotiff.validate(str(path), full_check=True)
        gdal.Open(str(path)).ReadAsArray()
        return errors + warnings
    except Exception as failure:  # noqa: BLE001 - the validator passes on whatever a broken file makes it stumble over
        return [f"{type(failure).__name__}: {failure}"]


def faults_of_netcdf(path):
    """What xarray and CDO make of a NetCDF file."""
    faults = []
    try:
        with xarray.open_dataset(path, decode_cf=True) as data:
            data.load()
            for name in ("time", "time_bounds"):
                if name in data and not numpy.issubdtype(data[name].dtype, numpy.datetime64):
                    faults.append(f"xarray does not decode {name}: {data[name].dtype}")
            for axis in data.dims:
                if axis in data and data[axis].isnull().any():
                    faults.append(f"the axis {axis} has gaps")
    except (OSError, ValueError, RuntimeError) as failure:
        faults.append(f"xarray: {failure}")
    for verb in ("sinfon", "infon"):
        done = subprocess.run(["cdo", "-s", verb, str(path)], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            faults.append(f"cdo {verb}: {done.stderr.strip()}")
        faults.extend(f"cdo {verb}: {line}" for line in done.stderr.splitlines() if "Warning" in line)
    return faults


def main():
    release = Path(sys.argv[1])
    kinds = {".tif": faults_of_geotiff, ".nc": faults_of_netcdf}
    files = sorted(path for path in release.rglob("*") if path.suffix in kinds)
    if not files:
        sys.exit(f"{release} holds neither GeoTIFF nor NetCDF files.")
    faulty = 0
    for path in files:
        faults = kinds[path.suffix](path)
        faulty += bool(faults)
        for fault in faults:
            print(f"{path.relative_to(release)}: {fault}", file=sys.stderr)
    print(f"{len(files)} files, {faulty} faults")
    sys.exit(1 if faulty else 0)


main()
