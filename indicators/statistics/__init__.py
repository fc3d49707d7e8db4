"""Statistical methods: arrays in, arrays out; no I/O, no clock."""
