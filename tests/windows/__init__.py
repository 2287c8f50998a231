"""Three browser engines behind one thin surface: a window that opens, runs, presses and types."""
