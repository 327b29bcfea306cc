package parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** What happens before anything else of the site exists: the data directory is taken, the settings are checked. */
class StartUp implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger("parley.start");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(new Beginning(context.getEnvironment()));
    }

    private record Beginning(ConfigurableEnvironment environment) implements BeanDefinitionRegistryPostProcessor {

        /** Before the first bean, and released after the last: the databases live in this directory. */
        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            var settings = Binder.get(environment).bindOrCreate("parley", SiteSettings.class);
            settings.check();
            var roles = new RoleFilter(settings.roles());
            ((DefaultListableBeanFactory) registry).registerSingleton("roleFilter", roles);
            OwnerOnly.fromNowOn();
            var directory = DataDirectory.open(settings.data());
            log.info(
                    "Parley is starting; its data are in {}.",
                    settings.data().toAbsolutePath().normalize());
            ((DefaultListableBeanFactory) registry).registerDisposableBean("dataDirectory", () -> close(directory));
        }

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
            new KnownSettings(beans, beans.getBean(RoleFilter.class).leftOut()).refuseOthers(environment);
        }

        private static void close(DataDirectory directory) {
            try {
                directory.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
