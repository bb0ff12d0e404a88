package dev.culprit.decode;

import dev.culprit.model.Problem;

/** Takes what a decoder reads, in the order of the file. */
public interface RawSink {

    void event(RawEvent event);

    void setting(RawSetting setting);

    void problem(Problem problem);
}
