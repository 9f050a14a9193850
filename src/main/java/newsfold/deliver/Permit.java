package newsfold.deliver;

/** Whether a letter may leave: asked when nothing is left to do before it, and then waited for. */
@FunctionalInterface
public interface Permit {
    Permit GRANTED = () -> true;

    boolean isGranted();
}
