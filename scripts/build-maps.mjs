/**
 * Makes `resources/maps/<region>.json` from world-atlas 50m: projected, cut to a frame, simplified. Equal input makes equal bytes.
 * world-atlas is ISC; its shapes are Natural Earth 4.1, in the public domain. See `resources/maps/README.md`.
 *
 *     node scripts/build-maps.mjs
 *
 * Borders are simplified arc by arc, so neighbours still share theirs. Everything is in map units, x to the right and y down, with
 * the frame from 0 to its width and height.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { geoAzimuthalEqualArea } from 'd3-geo'
import { mergeArcs } from 'topojson-client'
import { REFERENCE_FILE } from './build-reference.mjs'
import { clipToFrame, innermost, keptPoints, ringArea } from './map-geometry.mjs'

export const MAPS_FOLDER = new URL('../resources/maps/', import.meta.url)

/** Width of a map in its own units: some twelve to a pixel on the widest figure. */
const WIDTH = 8192
/** Least triangle that a point must span to stay, in square units: about half a pixel. */
const DETAIL = 90
/** Least island that is kept: about a square pixel and a half. The largest of a country always stays. */
const LEAST_ISLAND = 220
/** An inset shows its part of the map larger, so more is kept there. */
const INSET_DETAIL = 12
/** Beyond this many degrees from the centre a projected shape is of no use, and a frame never reaches so far. */
const FARTHEST = 105

/** ISO 3166-1 alpha-3 and numeric codes of what the report places: world-atlas names countries by number. */
const NUMBERS = `
  ABW 533  AFG 004  AGO 024  ALB 008  ARE 784  ARG 032  ARM 051  ATG 028  AUS 036  AUT 040  AZE 031  BDI 108  BEL 056
  BEN 204  BFA 854  BGD 050  BGR 100  BHR 048  BHS 044  BIH 070  BLR 112  BLZ 084  BOL 068  BRA 076  BRB 052  BRN 096
  BTN 064  BWA 072  CAF 140  CAN 124  CHE 756  CHL 152  CHN 156  CIV 384  CMR 120  COD 180  COG 178  COL 170  COM 174
  CPV 132  CRI 188  CUB 192  CUW 531  CYP 196  CZE 203  DEU 276  DJI 262  DNK 208  DOM 214  DZA 012  ECU 218  EGY 818
  ERI 232  ESP 724  EST 233  ETH 231  FIN 246  FJI 242  FRA 250  FSM 583  GAB 266  GBR 826  GEO 268  GHA 288  GIN 324
  GMB 270  GNB 624  GNQ 226  GRC 300  GTM 320  GUY 328  HKG 344  HND 340  HRV 191  HTI 332  HUN 348  IDN 360  IND 356
  IRL 372  IRN 364  IRQ 368  ISL 352  ISR 376  ITA 380  JAM 388  JOR 400  JPN 392  KAZ 398  KEN 404  KGZ 417  KHM 116
  KIR 296  KOR 410  KWT 414  LAO 418  LBN 422  LBR 430  LBY 434  LCA 662  LKA 144  LSO 426  LTU 440  LUX 442  LVA 428
  MAC 446  MAR 504  MDA 498  MDG 450  MDV 462  MEX 484  MHL 584  MKD 807  MLI 466  MLT 470  MMR 104  MNE 499  MNG 496
  MOZ 508  MRT 478  MUS 480  MWI 454  MYS 458  NAM 516  NER 562  NGA 566  NIC 558  NLD 528  NOR 578  NPL 524  NZL 554
  OMN 512  PAK 586  PAN 591  PER 604  PHL 608  PLW 585  PNG 598  POL 616  PRK 408  PRT 620  PRY 600  QAT 634  ROU 642
  RUS 643  RWA 646  SAU 682  SDN 729  SEN 686  SGP 702  SLB 090  SLE 694  SLV 222  SOM 706  SRB 688  SSD 728  SUR 740
  SVK 703  SVN 705  SWE 752  SWZ 748  SXM 534  SYC 690  SYR 760  TCD 148  TGO 768  THA 764  TJK 762  TKM 795  TLS 626
  TON 776  TTO 780  TUN 788  TUR 792  TWN 158  TZA 834  UGA 800  UKR 804  URY 858  USA 840  UZB 860  VCT 670  VEN 862
  VNM 704  VUT 548  YEM 887  ZAF 710  ZMB 894  ZWE 716`
const BY_NUMBER = new Map([...NUMBERS.matchAll(/([A-Z]{3}) (\d{3})/g)].map(([, iso3, number]) => [number, iso3]))

/** Shapes without a number. The report has no entry of their own for the last two; they go with the country that it has. */
const BY_NAME = new Map([
  ['Kosovo', 'XKX'],
  ['N. Cyprus', 'CYP'],
  ['Somaliland', 'SOM'],
])

/**
 * Where a marker stands for what world-atlas has no shape of; longitude and latitude.
 * ANT: between Curaçao and Bonaire, the largest of the former Netherlands Antilles; read off Natural Earth's own Curaçao.
 */
const MARKERS = { ANT: [-68.65, 12.2] }

/**
 * Of each region the centre of an equal-area projection and the points its frame must hold, as longitude and latitude. A frame of
 * points, because bounds of countries would reach for Hawaii, Svalbard, Réunion and the far end of Russia.
 */
const REGIONS = {
  africa: {
    centre: [16, 1],
    frame: [
      [-27, 15],
      [-17, 24],
      [33, 23],
      [10, -36],
      [60.5, -20],
      [51, 12],
      [59, -4],
      [18, -36],
    ],
    insets: [],
  },
  'east-asia-pacific': {
    centre: [130, 8],
    frame: [
      [72, 36],
      [78, 29],
      [90, 50],
      [120, 54],
      [146, 46],
      [95, -2],
      [147, -44.5],
      [169, -48],
      [-172, -18],
      [176, 3],
    ],
    insets: [],
  },
  europe: {
    centre: [18, 52],
    frame: [
      [-25, 66],
      [-10, 37],
      [24, 34.2],
      [34, 34.3],
      [51, 38.3],
      [48, 60],
      [30, 71.8],
      [60, 67],
    ],
    insets: [],
  },
  'near-east': {
    centre: [25, 27],
    frame: [
      [-13.5, 27.5],
      [0, 37.5],
      [-6, 36.2],
      [46, 40],
      [63.5, 27],
      [60, 20],
      [45, 11.8],
      [5, 18.5],
    ],
    insets: [],
  },
  'south-central-asia': {
    centre: [72, 30],
    frame: [
      [46, 48],
      [52, 36],
      [60, 25],
      [70, 55.6],
      [88, 50],
      [97.5, 28],
      [80, 5],
      [72.5, 0],
      [36, 35],
      [104, 35],
    ],
    insets: [],
  },
  'western-hemisphere': {
    centre: [-82, 6],
    frame: [
      [-168, 54],
      [-141, 71],
      [-75, 77.5],
      [-33, -8],
      [-68, -56.4],
      [-141, -10],
    ],
    // The eastern Caribbean, where most of the states and territories are smaller than their own name.
    insets: [
      {
        frame: [
          [-72, 10],
          [-57.4, 19.2],
        ],
      },
    ],
  },
}

const atlas = () =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'))

/** Arcs as lists of longitude and latitude: the file has them as steps on a grid. */
function degreesOf({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
}

const radians = Math.PI / 180
function degreesApart([lon, lat], [toLon, toLat]) {
  const cos =
    Math.sin(lat * radians) * Math.sin(toLat * radians) +
    Math.cos(lat * radians) * Math.cos(toLat * radians) * Math.cos((lon - toLon) * radians)
  return Math.acos(Math.max(-1, Math.min(1, cos))) / radians
}

const isoOf = ({ id, properties }) => BY_NAME.get(properties.name) ?? BY_NUMBER.get(id) ?? null
const polygonsOf = ({ type, arcs }) => (type === 'Polygon' ? [arcs] : type === 'MultiPolygon' ? arcs : [])
const boundsOf = (points) => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}
const overlap = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
const whole = ([x, y]) => [Math.round(x), Math.round(y)]

/** A ring as its first point and the steps from there, closed by itself. */
function steps(ring) {
  let [x, y] = [0, 0]
  return ring.flatMap(([toX, toY]) => {
    const step = [toX - x, toY - y]
    ;[x, y] = [toX, toY]
    return step
  })
}

/**
 * The map of one region as text, a country a line.
 * @param {keyof typeof REGIONS} region
 * @param {readonly string[]} members codes of the countries that the report places there
 */
export function buildMap(region, members, topology = atlas()) {
  const { centre, frame, insets } = REGIONS[region]
  const raw = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).scale(1).translate([0, 0])
  const { left, top, right, bottom } = boundsOf(frame.map((point) => raw(point)))
  const scale = WIDTH / (right - left)
  const height = Math.round((bottom - top) * scale)
  const project = (point) => {
    const [x, y] = raw(point)
    return [(x - left) * scale, (y - top) * scale]
  }
  const window = { left: 0, top: 0, right: WIDTH, bottom: height }
  const windows = insets.map((inset) => boundsOf(inset.frame.map(project)))
  const inInset = ([x, y]) => windows.some((w) => x >= w.left && x <= w.right && y >= w.top && y <= w.bottom)

  const degrees = degreesOf(topology)
  const projected = degrees.map((arc) => arc.map(project))
  const simple = projected.map((arc) => keptPoints(arc, (point) => (inInset(point) ? DETAIL / INSET_DETAIL : DETAIL)))
  const stitch = (arcs, ring) =>
    ring.flatMap((index) => {
      const arc = arcs[index < 0 ? ~index : index]
      return (index < 0 ? arc.toReversed() : arc).slice(0, -1)
    })
  const isNear = (ring) => stitch(degrees, ring).every((point) => degreesApart(point, centre) < FARTHEST)

  /** Rings in the frame, simplified; islands too small to see are left out, but never the largest. */
  const shapeOf = (polygons, keepsLargest) => {
    const seen = polygons.filter(([outer]) => isNear(outer) && overlap(boundsOf(stitch(projected, outer)), window))
    const areas = seen.map(([outer]) => Math.abs(ringArea(stitch(projected, outer))))
    const largest = keepsLargest ? Math.max(...areas) : Number.POSITIVE_INFINITY
    const kept = seen.filter((polygon, i) => {
      const least = stitch(projected, polygon[0]).some(inInset) ? LEAST_ISLAND / INSET_DETAIL : LEAST_ISLAND
      return areas[i] === largest || areas[i] >= least
    })
    return kept.flatMap((polygon) => {
      const rings = polygon
        .map((ring) => clipToFrame(stitch(simple, ring), window).map(whole))
        .map((ring) => ring.filter((point, i) => String(point) !== String(ring.at(i - 1))))
        .filter((ring) => ring.length >= 3)
      return rings.length > 0 ? [rings] : []
    })
  }

  /** Of what simplification leaves nothing of, such as Macau. */
  const middleOf = ([[outer]]) => {
    const box = boundsOf(stitch(projected, outer))
    return [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  }

  const isMember = new Set(members)
  const geometries = topology.objects.countries.geometries
  const countries = members.toSorted().map((iso3) => {
    const own = geometries.filter((geometry) => isoOf(geometry) === iso3)
    const merged = own.length > 1 ? mergeArcs(topology, own) : own[0]
    const polygons = merged ? shapeOf(polygonsOf(merged), true) : []
    if (polygons.length === 0) {
      const at = merged ? middleOf(polygonsOf(merged)) : MARKERS[iso3] && project(MARKERS[iso3])
      if (!at) throw new Error(`${region}: ${iso3} has neither a shape nor a place for a marker`)
      return [iso3, { at: whole(at), room: 0, area: 0, rings: [] }]
    }
    const area = (polygon) => polygon.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0)
    const largest = polygons.reduce((a, b) => (area(b) > area(a) ? b : a))
    const { at, room } = innermost(largest)
    return [
      iso3,
      { at: whole(at), room: Math.round(room), area: Math.round(area(largest)), rings: polygons.flat().map(steps) },
    ]
  })
  const others = geometries.filter((geometry) => !isMember.has(isoOf(geometry)) && geometry.id !== '010')
  const land = shapeOf(polygonsOf(mergeArcs(topology, others)), false)
    .flat()
    .map(steps)

  const lines = (items) => (items.length === 0 ? '' : `\n${items.join(',\n')}\n`)
  return `{
"format": "briefwright-map",
"formatVersion": 1,
"region": ${JSON.stringify(region)},
"width": ${WIDTH},
"height": ${height},
"insets": ${JSON.stringify(windows.map((w) => Object.fromEntries(Object.entries(w).map(([side, at]) => [side, Math.round(at)]))))},
"countries": {${lines(countries.map(([iso3, shape]) => `${JSON.stringify(iso3)}: ${JSON.stringify(shape)}`))}},
"land": [${lines(land.map((ring) => JSON.stringify(ring)))}]
}
`
}

/** All six, by region. */
export function buildMaps() {
  const { countries } = JSON.parse(readFileSync(REFERENCE_FILE, 'utf8'))
  const topology = atlas()
  return Object.fromEntries(
    Object.keys(REGIONS).map((region) => [
      region,
      buildMap(
        region,
        countries.filter((country) => country.region === region).map(({ iso3 }) => iso3),
        topology,
      ),
    ]),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [region, text] of Object.entries(buildMaps())) {
    writeFileSync(new URL(`${region}.json`, MAPS_FOLDER), text)
    console.log(region, text.length)
  }
}
