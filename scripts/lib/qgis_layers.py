#!/usr/bin/env python3
"""Opens every layer of a release in QGIS without a screen: is it valid, does its style come with it, does it render? Called by check-in-qgis.sh."""
import glob
import os
import sys
import xml.etree.ElementTree as ElementTree

from osgeo import gdal
from qgis.core import (QgsApplication, QgsLayoutExporter, QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap, QgsLayoutPoint, QgsLayoutSize,
                       QgsLegendRenderer, QgsLegendStyle, QgsMapLayerLegendUtils,
                       QgsMapRendererSequentialJob, QgsMapSettings, QgsPrintLayout, QgsProject, QgsRasterLayer, QgsUnitTypes)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QFont

PICTURED = ["thaw_onset_mean", "thaw_onset_change", "frozen_class", "freeze_onset_mean"]
PAGE_WIDTH, PAGE_HEIGHT = 300, 150


def expected_renderer(style):
    return ElementTree.parse(style).getroot().find("./pipe/rasterrenderer").get("type")


def rendered_colours(layer):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setExtent(layer.extent())
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(64, 48))
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return {image.pixel(x, y) for x in range(64) for y in range(48) if image.pixelColor(x, y).alpha() > 0}, job.errors()


def faults_of(path, styles):
    """What is wrong with a layer, in sentences; the layer itself."""
    name = os.path.splitext(os.path.basename(path))[0]
    layer = QgsRasterLayer(path, name)
    if not layer.isValid():
        return layer, [f"{name}: QGIS cannot open it."]
    faults = []
    style = os.path.join(styles, name + ".qml")
    if not os.path.exists(style):
        return layer, [f"{name}: it has no style."]
    if layer.renderer().type() != expected_renderer(style):
        faults.append(f"{name}: it did not open with its style, but as {layer.renderer().type()}.")
    message, taken = layer.loadNamedStyle(style)
    if not taken:
        faults.append(f"{name}: its style cannot be loaded: {message}")
    if not layer.crs().isValid():
        faults.append(f"{name}: it has no reference system.")
    if not layer.dataProvider().sourceHasNoDataValue(1):
        faults.append(f"{name}: it has no value for missing.")
    has_values = layer.dataProvider().bandStatistics(1).elementCount > 0
    colours, errors = rendered_colours(layer)
    if errors or (has_values and not colours):
        faults.append(f"{name}: it does not render. {' '.join(error.message for error in errors)}")
    return layer, faults


def label(layout, text, x, y, size):
    item = QgsLayoutItemLabel(layout)
    item.setText(text)
    item.setFont(QFont("DejaVu Sans", size))
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(x, y, QgsUnitTypes.LayoutMillimeters))
    item.attemptResize(QgsLayoutSize(142, 8, QgsUnitTypes.LayoutMillimeters))


def picture(layers, path):
    """A page with the map, title and legend of each layer, as QGIS draws them."""
    project = QgsProject.instance()
    project.addMapLayers(layers)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(PAGE_WIDTH, PAGE_HEIGHT, QgsUnitTypes.LayoutMillimeters))
    for index, layer in enumerate(layers):
        left, top = 8 + (index % 2) * 147, 6 + (index // 2) * 72
        file = gdal.Open(layer.source())
        band = file.GetRasterBand(1)
        label(layout, band.GetDescription(), left, top, 8)
        label(layout, band.GetMetadataItem("long_name_zh"), left, top + 4.5, 8)
        drawn = QgsLayoutItemMap(layout)
        drawn.setLayers([layer])
        layout.addLayoutItem(drawn)
        drawn.attemptMove(QgsLayoutPoint(left, top + 10, QgsUnitTypes.LayoutMillimeters))
        drawn.attemptResize(QgsLayoutSize(82, 56, QgsUnitTypes.LayoutMillimeters))
        drawn.setKeepLayerSet(True)
        drawn.setCrs(layer.crs())
        drawn.setExtent(layer.extent())
        drawn.setFrameEnabled(True)
        legend = QgsLayoutItemLegend(layout)
        legend.setAutoUpdateModel(False)
        group = legend.model().rootGroup()
        group.clear()
        node = group.addLayer(layer)
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Hidden)
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(1, len(legend.model().layerLegendNodes(node)))))
        legend.model().refreshLayerLegend(node)
        for part in (QgsLegendStyle.SymbolLabel, QgsLegendStyle.Subgroup, QgsLegendStyle.Group):
            style = legend.style(part)
            style.setFont(QFont("DejaVu Sans", 6))
            legend.setStyle(part, style)
        layout.addLayoutItem(legend)
        legend.attemptMove(QgsLayoutPoint(left + 84, top + 9, QgsUnitTypes.LayoutMillimeters))
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 110
    return QgsLayoutExporter(layout).exportToImage(path, settings) == QgsLayoutExporter.Success


def main(release, target):
    application = QgsApplication([], False)
    application.initQgis()
    paths = sorted(glob.glob(os.path.join(release, "cog*", "*.tif")))
    faults, shown = [], {}
    for path in paths:
        layer, found = faults_of(path, os.path.join(release, "styles"))
        faults.extend(found)
        if layer.name() in PICTURED and os.path.basename(os.path.dirname(path)) == "cog":
            shown[layer.name()] = layer
    if target and not picture([shown[name] for name in PICTURED if name in shown], target):
        faults.append(f"{target} could not be written.")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(paths)} layers opened in QGIS, {len(faults)} faults")
    # QGIS takes its layers down with it in no good order when Python ends; nothing is left to be saved.
    sys.stdout.flush()
    os._exit(1 if faults or not paths else 0)


if __name__ == "__main__":
    main(os.path.realpath(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None)
