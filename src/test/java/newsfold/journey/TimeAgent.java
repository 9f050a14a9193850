package newsfold.journey;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Has the packaged program, as it is, tell the time by {@link MovedTime}: its own classes, Quartz's, and those of Quarkus that
 * date cookies. So nothing in the program itself knows of clocks that can be moved. What only waits goes by the real time.
 */
public final class TimeAgent implements ClassFileTransformer {
    private static final String MOVED = "newsfold/journey/MovedTime";
    private static final List<String> MOVING =
            List.of("newsfold/", "org/quartz/", "io/quarkus/vertx/http/runtime/security/");
    private static final List<String> SIGNS =
            List.of("currentTimeMillis", "systemUTC", "java/util/Date", "java/time/Instant");

    /** @param arguments the file that says by how much the time is moved, and by how many milliseconds the clock is wrong */
    public static void premain(String arguments, Instrumentation instrumentation) {
        int comma = arguments.lastIndexOf(',');
        System.setProperty(MovedTime.FILE, arguments.substring(0, comma));
        System.setProperty(MovedTime.WRONG_BY, arguments.substring(comma + 1));
        instrumentation.addTransformer(new TimeAgent());
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        if (loader == null
                || name == null
                || name.equals(MOVED)
                || MOVING.stream().noneMatch(name::startsWith)) {
            return null;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (SIGNS.stream().noneMatch(text::contains)) {
            return null;
        }
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Moving(writer), 0);
        return writer.toByteArray();
    }

    private static final class Moving extends ClassVisitor {
        Moving(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] errors) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, type, generic, errors)) {
                @Override
                public void visitMethodInsn(int code, String owner, String called, String type, boolean isInterface) {
                    switch (owner + '.' + called + type) {
                        case "java/lang/System.currentTimeMillis()J" -> moved("millis", type);
                        case "java/time/Instant.now()Ljava/time/Instant;" -> moved("now", type);
                        case "java/time/Clock.systemUTC()Ljava/time/Clock;" -> moved("clock", type);
                        case "java/util/Date.<init>()V" -> {
                            moved("millis", "()J");
                            super.visitMethodInsn(code, owner, called, "(J)V", isInterface);
                        }
                        default -> super.visitMethodInsn(code, owner, called, type, isInterface);
                    }
                }

                private void moved(String called, String type) {
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, MOVED, called, type, false);
                }
            };
        }
    }
}
