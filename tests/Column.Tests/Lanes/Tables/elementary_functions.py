"""Makes the tables beside this file and prints the coefficients of LaneMath, from 60-digit decimal arithmetic alone.

python3 elementary_functions.py tables        writes exp.csv, log.csv, sine_cosine.csv, arctangent.csv, hyperbolic_tangent.csv
python3 elementary_functions.py coefficients  prints the polynomials (interpolation at Chebyshev nodes, rounded to double)

Columns: argument and nearest double of the exact value as 16 hexadecimal digits of their bits, and what the exact value
has beyond that double, in units in the last place.
"""
import math
import random
import struct
import sys
from decimal import Decimal as D, getcontext

getcontext().prec = 60
getcontext().Emin, getcontext().Emax = -999999, 999999


def bits(x):
    return format(struct.unpack("<Q", struct.pack("<d", x))[0], "016x")


def ulp(x):
    return D(math.ulp(x))


def row(x, exact):
    nearest = float(exact)
    return f"{bits(x)},{bits(nearest)},{(exact - D(nearest)) / ulp(nearest):.4f}"


def atan_series(x):
    for _ in range(6):
        x = x / (1 + (1 + x * x).sqrt())
    total, term, n = D(0), x, 1
    while abs(term) > D(10) ** -62:
        total += term / n
        term = -term * x * x
        n += 2
    return total * 64


PI = 4 * atan_series(D(1))
LN2 = D(2).ln()


def sin_cos(x):
    k = (x / (PI / 2)).to_integral_value()
    r = x - k * PI / 2
    s = c = D(0)
    term, n = D(1), 0
    while abs(term) > D(10) ** -62 or n < 4:
        if n % 2 == 0:
            c += term if n % 4 == 0 else -term
        else:
            s += term if n % 4 == 1 else -term
        n += 1
        term = term * r / n
        if term == 0:
            break
    return [(s, c), (c, -s), (-s, -c), (-c, s)][int(k) % 4]


def tanh(x):
    if abs(x) < D("1e-12"):
        return x - x ** 3 / 3
    e = (2 * x).exp()
    return (e - 1) / (e + 1)


def interpolate(f, low, high, degree):
    """Power coefficients in the variable itself of the polynomial that meets f at Chebyshev nodes."""
    nodes = [(low + high) / 2 + (high - low) / 2 * sin_cos(PI * (2 * i + 1) / (2 * (degree + 1)))[1] for i in range(degree + 1)]
    divided = [f(x) for x in nodes]
    for j in range(1, degree + 1):
        for i in range(degree, j - 1, -1):
            divided[i] = (divided[i] - divided[i - 1]) / (nodes[i] - nodes[i - j])
    power = [D(0)] * (degree + 1)
    for i in range(degree, -1, -1):
        shifted = [D(0)] + power[:-1]
        power = [s - nodes[i] * p for s, p in zip(shifted, power)]
        power[0] += divided[i]
    worst = max(abs(f(low + (high - low) * t / 997) - sum(c * (low + (high - low) * t / 997) ** n for n, c in enumerate(power)))
                for t in range(1, 997))
    return power, worst


def show(name, result):
    power, worst = result
    print(f"{name}: largest error {worst:.2e}")
    for n, c in enumerate(power):
        print(f"  {n:2d} {float(c)!r}")


def split(name, value, parts, keep):
    print(name)
    for i in range(parts):
        head = float(value)
        if i < parts - 1:
            raw = struct.unpack("<Q", struct.pack("<d", head))[0]
            head = struct.unpack("<d", struct.pack("<Q", raw >> (53 - keep) << (53 - keep)))[0]
        print(f"  {head!r}")
        value -= D(head)


def coefficients():
    half = LN2 / 2 * D("1.0001")
    show("exp: (e^r - 1 - r) / r^2, |r| <= ln2 / 2", interpolate(lambda r: (r.exp() - 1 - r) / r ** 2, -half, half * D("1.001"), 10))
    top = ((D(2).sqrt() - 1) / (D(2).sqrt() + 1)) ** 2
    show("log: (2 atanh(s) / s - 2) / z, z = s^2",
         interpolate(lambda z: (((1 + z.sqrt()) / (1 - z.sqrt())).ln() / z.sqrt() - 2) / z, D("1e-12"), top * D("1.0001"), 7))
    quarter = (PI / 4 * D("1.0001")) ** 2
    tiny = D("1e-12")
    show("sin: (sin(r) / r - 1) / z, z = r^2", interpolate(lambda z: (sin_cos(z.sqrt())[0] / z.sqrt() - 1) / z, tiny, quarter, 6))
    show("cos: (cos(r) - 1 + z / 2) / z^2, z = r^2",
         interpolate(lambda z: (sin_cos(z.sqrt())[1] - 1 + z / 2) / z ** 2, D("1e-9"), quarter, 6))
    show("atan: (atan(t) / t - 1) / z, z = t^2, |t| <= tan(pi/8)",
         interpolate(lambda z: (atan_series(z.sqrt()) / z.sqrt() - 1) / z, tiny, (D(2).sqrt() - 1) ** 2 * D("1.0001"), 11))
    show("tanh: (tanh(t) / t - 1) / z, z = t^2, |t| <= 0.5",
         interpolate(lambda z: (tanh(z.sqrt()) / z.sqrt() - 1) / z, tiny, D("0.2501"), 10))
    split("ln 2 in two parts", LN2, 2, 32)
    split("pi / 2 in three parts", PI / 2, 3, 33)
    split("pi / 4", PI / 4, 2, 53)


def tables():
    draw = random.Random(20000101)
    exp_x = [draw.uniform(-745, 709.7) for _ in range(500)] + [draw.uniform(-40, 40) for _ in range(600)]
    exp_x += [draw.choice((-1, 1)) * 2.0 ** draw.uniform(-60, 0) for _ in range(150)] + [draw.uniform(-745.1, -708) for _ in range(100)]
    exp_x += [k * math.log(2) / 2 for k in range(-60, 61)] + [709.782712893384, -708.3964185322641, -745.1332191019411]
    log_x = [10 ** draw.uniform(-307, 308) for _ in range(400)] + [10 ** draw.uniform(-6, 6) for _ in range(500)]
    log_x += [draw.uniform(0.5, 2) for _ in range(300)] + [1 + draw.choice((-1, 1)) * 2.0 ** draw.uniform(-52, -2) for _ in range(250)]
    log_x += [5e-324, 2.5e-320, 1e-310, 2.2250738585072014e-308, 1.7976931348623157e308, 1.0, 2.0, 0.5, math.sqrt(2), math.sqrt(0.5)]
    angle_x = [draw.uniform(-7, 7) for _ in range(500)] + [draw.uniform(-4000, 4000) for _ in range(300)]
    angle_x += [k * math.pi / 4 for k in range(-40, 41)] + [2.0 ** -k for k in range(1, 40, 3)] + [0.0]
    atan_x = [draw.choice((-1, 1)) * 10 ** draw.uniform(-6, 6) for _ in range(500)] + [draw.uniform(-1.5, 1.5) for _ in range(300)]
    tanh_x = [draw.uniform(-1, 1) for _ in range(400)] + [draw.uniform(-20, 20) for _ in range(300)] + [2.0 ** -k for k in range(1, 40, 3)]
    write("exp.csv", "argument,exponential,beyond", [row(x, D(x).exp()) for x in exp_x])
    write("log.csv", "argument,logarithm,beyond", [row(x, D(x).ln()) for x in log_x])
    write("sine_cosine.csv", "argument,sine,beyond_sine,cosine,beyond_cosine",
          [row(x, sin_cos(D(x))[0]) + row(x, sin_cos(D(x))[1])[16:] for x in angle_x])
    write("arctangent.csv", "argument,arctangent,beyond", [row(x, atan_series(D(x))) for x in atan_x])
    write("hyperbolic_tangent.csv", "argument,hyperbolic_tangent,beyond", [row(x, tanh(D(x))) for x in tanh_x])


def write(name, header, rows):
    with open(name, "w", encoding="ascii", newline="\n") as file:
        file.write("\n".join([header, *rows]) + "\n")


if __name__ == "__main__":
    {"tables": tables, "coefficients": coefficients}[sys.argv[1]]()
