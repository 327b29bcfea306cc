package parley.media.web;

import java.util.List;
import parley.media.port.MediaStore.Rendition;

/** A picture as it will be kept: its renditions, the original first. */
record ProcessedImage(List<Rendition> renditions, int width, int height, String blur) {}
