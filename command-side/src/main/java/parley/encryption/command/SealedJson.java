package parley.encryption.command;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.Converter;

/**
 * Seals personal components wherever one of Axon's serializers writes a record that has some: in an event, a snapshot's
 * state or a dead letter.
 */
@Component
class SealedJson implements Consumer<JsonMapper.Builder> {

    private final Sealing sealing;

    SealedJson(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public void accept(JsonMapper.Builder json) {
        json.addModule(new SimpleModule("personal data")
                .setSerializerModifier(new Writing())
                .setDeserializerModifier(new Reading()));
    }

    private final class Writing extends ValueSerializerModifier {

        @Override
        public ValueSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription.Supplier bean, ValueSerializer<?> plain) {
            if (!PersonalRecord.is(bean.getBeanClass())) return plain;
            var shape = new PersonalRecord(bean.getBeanClass());
            return new StdConvertingSerializer(
                    new Copying(bean.getType(), event -> sealing.seal(event, shape)), bean.getType(), plain, null);
        }
    }

    private final class Reading extends ValueDeserializerModifier {

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> plain) {
            if (!PersonalRecord.is(bean.getBeanClass())) return plain;
            var shape = new PersonalRecord(bean.getBeanClass());
            return new StdConvertingDeserializer<>(
                    new Copying(bean.getType(), event -> sealing.open(event, shape)), bean.getType(), plain);
        }
    }

    private record Copying(JavaType type, UnaryOperator<Object> copy) implements Converter<Object, Object> {

        @Override
        public Object convert(SerializationContext context, Object event) {
            return copy.apply(event);
        }

        @Override
        public Object convert(DeserializationContext context, Object event) {
            return copy.apply(event);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return type;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return type;
        }
    }
}
