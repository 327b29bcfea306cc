package parley.shared.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets features sweep now and then what nobody needs any more. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SchedulingConfig {}
