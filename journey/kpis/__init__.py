"""The figures of the field with their formulas and traps: `KPIS` by key."""

from journey.discovery import members
from journey.kpis.kpi import Example, Input, Kpi, Level, Unit, Variant
from journey.kpis.working import Worked, work_out

KPIS: dict[str, Kpi] = members("journey.kpis", "KPI")

__all__ = ["KPIS", "Example", "Input", "Kpi", "Level", "Unit", "Variant", "Worked", "work_out"]
