"""The command line: options in, one call each, results on stdout and talk on stderr."""
