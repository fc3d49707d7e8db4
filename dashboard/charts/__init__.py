"""Charts: rows → ChartModel → Plotly figure, table and file. Pure: no Dash, no I/O."""
