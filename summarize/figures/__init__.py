"""Quantities and dates: find_figures reads Chinese, match_figures holds English against it, stated renders one."""
