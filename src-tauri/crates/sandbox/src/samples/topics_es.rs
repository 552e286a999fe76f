//! What Spanish-speaking customers write; sample data, in the order of `topic`.

use super::topic::{COUNT, Wording};

const fn wording(title: &'static str, openings: [&'static str; 3]) -> Wording {
    Wording { title, openings }
}

/// One wording per topic.
pub(super) const WORDINGS: [Wording; COUNT] = [
    wording(
        "Correo y archivos a Microsoft 365",
        [
            "Tenemos el servidor de correo en un armario y queremos dejarlo. Hay que llevar unos cuarenta buzones y dos terabytes de archivos a Microsoft 365.",
            "Nuestro Exchange 2016 ya no tiene soporte y la auditoría lo ha señalado. Buscamos un partner que haya migrado empresas de nuestro tamaño.",
            "Dos empresas, dos inquilinos y una fusión: necesitamos unir correo, archivos y calendarios en un fin de semana.",
        ],
    ),
    wording(
        "ERP para distribución",
        [
            "Las hojas de cálculo se nos han quedado pequeñas. Queremos un ERP para compras, almacén y facturación, y alguien que entienda un almacén.",
            "El fabricante deja de mantener nuestro ERP. Nos gustaría ver Business Central con nuestras propias tarifas antes de decidir.",
            "Cerramos el mes el día catorce. Queremos cerrarlo el día cuatro y nos dicen que con Dynamics se puede.",
        ],
    ),
    wording(
        "Telefonía en Teams",
        [
            "Termina el contrato de la centralita y preferimos hablar por Teams. Ochenta extensiones, recepción y tres porteros automáticos.",
            "Nuestro centro de atención de doce personas necesita colas, grabación y un informe cada mañana. ¿Basta con Teams?",
            "En las delegaciones se oye mal. Queremos que alguien mire la red y la telefonía como una sola cosa.",
        ],
    ),
    wording(
        "Seguridad básica",
        [
            "Tras un caso de phishing en primavera, la dirección quiere doble factor, portátiles gestionados y alguien que vigile por la noche.",
            "La aseguradora nos pide protección de equipos y acceso condicional antes de renovar. No tenemos nada y quedan ocho semanas.",
            "Los subcontratados se van y sus cuentas se quedan. Necesitamos una gestión de identidades que pueda llevar un equipo pequeño.",
        ],
    ),
    wording(
        "Informes con Power BI",
        [
            "Cada delegación lleva sus cifras. Queremos un solo almacén de datos e informes que la gente abra de verdad.",
            "Compramos licencias de Power BI hace un año y nadie las usa. Enséñennos qué se puede hacer con nuestros datos.",
            "Los informes de la noche terminan a mediodía. Buscamos rediseñar el almacén de datos en Azure.",
        ],
    ),
    wording(
        "Copias y recuperación",
        [
            "Una tubería rota nos dejó tres días sin servidores. Queremos un centro de recuperación en Azure y una prueba cada seis meses.",
            "Las cintas se las lleva a casa la jefa de administración. Tiene que haber otra manera.",
            "Necesitamos copias a las que no llegue un ransomware y recuperar el ERP en menos de cuatro horas.",
        ],
    ),
    wording(
        "Tienda y aplicación para clientes",
        [
            "La tienda en línea se cae en rebajas. Queremos rehacerla en Azure, con una aplicación para los clientes fieles.",
            "Vendemos a restaurantes por teléfono. Un portal con el pedido de ayer como plantilla nos ahorraría una hora a todos.",
            "Buscamos un equipo que termine una aplicación móvil a medio hacer y la publique.",
        ],
    ),
    wording(
        "Fábrica conectada",
        [
            "Cuarenta máquinas, seis fabricantes y ningún dato común. Queremos ver las paradas cuando ocurren y saber por qué.",
            "Apuntamos en papel la temperatura de las cámaras. El inspector quiere sensores, y nosotros también.",
            "Fabricamos bombas y queremos vender mantenimiento en vez de recambios. Necesitamos telemetría y un primer modelo.",
        ],
    ),
    wording(
        "Ventas con Dynamics 365",
        [
            "Los comerciales llevan a los clientes en la cabeza. Queremos un CRM que usen, conectado con Outlook.",
            "Tres CRM después de dos compras. Queremos quedarnos con uno sin perder el historial.",
            "Necesitamos ofertas con aprobación desde el móvil y ver Dynamics 365 Sales con casos reales.",
        ],
    ),
    wording(
        "Asistente para soporte",
        [
            "La mitad de las llamadas a soporte son las mismas veinte preguntas. Queremos un asistente que las responda en Teams.",
            "Los huéspedes preguntan en cinco idiomas a las tres de la madrugada. Un chatbot que conozca el hotel ayudaría al turno de noche.",
            "Nos gustaría buscar en quince años de informes técnicos con lenguaje natural, dentro de nuestro inquilino.",
        ],
    ),
    wording(
        "Formación en Microsoft 365",
        [
            "Todos tienen Teams y nadie sabe dónde van los archivos. Buscamos formación en grupos pequeños, en nuestra oficina.",
            "Queremos SharePoint como intranet: talleres para quienes publican y alguien disponible el primer mes.",
            "Entra gente nueva cada trimestre: queremos un curso corto que podamos repetir, con ejercicios parecidos a nuestro trabajo.",
        ],
    ),
    wording(
        "SAP en Azure",
        [
            "El alojamiento de SAP termina el año que viene. Queremos compararlo con Azure, con sinceridad, licencias incluidas.",
            "Tenemos que dejar la base de datos Oracle de nuestro sistema financiero y saber qué costaría pasar a SQL.",
            "Cierra nuestro centro de datos. SAP, cuarenta servidores y una integración muy antigua buscan casa nueva.",
        ],
    ),
];
