package parley.media.web;

import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOWriteProgressListener;

/** Ends what decodes or encodes at its next line of pixels, once its thread is interrupted. */
final class AbortWhenInterrupted implements IIOReadProgressListener, IIOWriteProgressListener {

    @Override
    public void imageProgress(ImageReader source, float done) {
        if (Thread.currentThread().isInterrupted()) source.abort();
    }

    @Override
    public void imageProgress(ImageWriter source, float done) {
        if (Thread.currentThread().isInterrupted()) source.abort();
    }

    @Override
    public void sequenceStarted(ImageReader source, int first) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int index) {}

    @Override
    public void imageStarted(ImageWriter source, int index) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void imageComplete(ImageWriter source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int index, int thumbnail) {}

    @Override
    public void thumbnailStarted(ImageWriter source, int index, int thumbnail) {}

    @Override
    public void thumbnailProgress(ImageReader source, float done) {}

    @Override
    public void thumbnailProgress(ImageWriter source, float done) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void thumbnailComplete(ImageWriter source) {}

    @Override
    public void readAborted(ImageReader source) {}

    @Override
    public void writeAborted(ImageWriter source) {}
}
