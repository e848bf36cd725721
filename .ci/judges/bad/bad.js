nothing.here = 1;
