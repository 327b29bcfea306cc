package parley.platform.mongo;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import parley.platform.readmodels.ReadModels;

/** Finds collections in the build that is meant: the code names them without one. */
class BuildsTemplate extends MongoTemplate {

    private final ReadModels models;

    BuildsTemplate(MongoDatabaseFactory databases, MongoConverter converter, ReadModels models) {
        super(databases, converter);
        this.models = models;
    }

    @Override
    protected MongoDatabase doGetDatabase() {
        return inBuilds(super.doGetDatabase());
    }

    /** The driver's interface has some forty methods, of which those count that name a collection or answer a database. */
    private MongoDatabase inBuilds(MongoDatabase database) {
        return (MongoDatabase) Proxy.newProxyInstance(
                MongoDatabase.class.getClassLoader(), new Class<?>[] {MongoDatabase.class}, (_, method, arguments) -> {
                    if (method.getName().equals("getCollection")
                            || method.getName().equals("createCollection")) name(arguments);
                    try {
                        var answer = method.invoke(database, arguments);
                        return answer instanceof MongoDatabase other ? inBuilds(other) : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** The first is a session, or the name. */
    private void name(Object[] arguments) {
        for (var i = 0; i < arguments.length; i++)
            if (arguments[i] instanceof String name) arguments[i] = models.collection(name);
    }
}
