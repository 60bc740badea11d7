package io.attesta.imports;

/**
 * Bounds that keep a hostile or broken log from exhausting the node.
 *
 * @param unpackedBytes most bytes a packed log may unpack to
 * @param ratio most unpacked bytes per packed byte, judged after the first 16 MiB
 * @param recordBytes most bytes of one event
 */
record LogLimits(long unpackedBytes, int ratio, int recordBytes) {

  static final LogLimits DEFAULT = new LogLimits(8L << 30, 200, 4 << 20);
}
