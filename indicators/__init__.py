"""What an official figure is: pure, knows no file, no page and no chart."""
