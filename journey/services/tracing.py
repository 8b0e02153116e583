"""The curve through some points, as the path of an SVG."""

from collections.abc import Sequence

from journey.scene.curve import bends


def path(points: Sequence[tuple[float, float]]) -> str:
    """The path of the monotone curve through points whose x grows; empty for fewer than two."""
    if len(points) < 2:
        return ""
    stretches = " ".join(
        f"C{one.x1:.1f} {one.y1:.1f} {one.x2:.1f} {one.y2:.1f} {one.x:.1f} {one.y:.1f}"
        for one in bends(points)
    )
    return f"M{points[0][0]:.1f} {points[0][1]:.1f} {stretches}"
