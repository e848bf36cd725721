the default theme's own
